import { useState } from 'react';

/** The total the reader wants to divide. */
export interface TotalStake {
  /** As typed. */
  readonly text: string;
  /** Null while what is typed is no amount. */
  readonly amount: number | null;
  readonly setText: (text: string) => void;
}

const LEAST_STAKE = 1;

/** Keeps what is typed, and what it says. */
export function useTotalStake(initial: number, onChange?: (amount: number) => void): TotalStake {
  const [text, setText] = useState(String(initial));
  return {
    text,
    amount: toAmount(text),
    setText(next) {
      setText(next);
      const amount = toAmount(next);
      if (amount !== null) onChange?.(amount);
    },
  };
}

function toAmount(text: string): number | null {
  const amount = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(amount) && amount >= LEAST_STAKE ? amount : null;
}
