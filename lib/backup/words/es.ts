export { WORDS } from './en';
