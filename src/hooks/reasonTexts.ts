/** The store's sentences about why a connection is what it is, for components to show. */
export { REASON_TEXTS } from '../store/announcements.ts';
