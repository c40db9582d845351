import { takeLines } from '../../lib/platform/runtime';
import { startPost } from '../../lib/post/start-post';

takeLines();
startPost();
