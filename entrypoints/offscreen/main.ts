import { startPost } from '../../lib/post/start-post';

startPost();
