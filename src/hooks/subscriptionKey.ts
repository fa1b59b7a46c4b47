/** The canonical key of a wish, for components that keep wishes. */
export { toSubscriptionKey } from '../protocols/filter.ts';
