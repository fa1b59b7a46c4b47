import * as z from 'zod/mini';
import { defineServerMessage } from './defineServerMessage.ts';

/** A free-form object; what it holds is copied with limits when decoded. */
export const recordData = z.record(z.string(), z.unknown());
export type RecordData = z.infer<typeof recordData>;

/** Market analytics, every 120 s. */
export const analyticsUpdateMessage = defineServerMessage('analytics_update', recordData);
export type AnalyticsUpdateMessage = z.infer<typeof analyticsUpdateMessage>;

/** A user's portfolio: sent to all their connections, subscribed or not. */
export const portfolioUpdateMessage = defineServerMessage('portfolio_update', recordData);
export type PortfolioUpdateMessage = z.infer<typeof portfolioUpdateMessage>;
