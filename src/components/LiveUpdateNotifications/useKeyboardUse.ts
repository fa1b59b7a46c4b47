import { useEffect, useState } from 'react';

const MOVING_KEYS: ReadonlySet<string> = new Set(['Tab', 'F6']);

/** Whether somebody goes through the page by keyboard: from the first such key until they point at something. */
export function useKeyboardUse(): boolean {
  const [isByKeyboard, setByKeyboard] = useState(false);
  useEffect(() => {
    const handleKey = ({ key }: KeyboardEvent) => {
      if (MOVING_KEYS.has(key)) setByKeyboard(true);
    };
    const handlePointer = () => setByKeyboard(false);
    document.addEventListener('keydown', handleKey, true);
    document.addEventListener('pointerdown', handlePointer, true);
    return () => {
      document.removeEventListener('keydown', handleKey, true);
      document.removeEventListener('pointerdown', handlePointer, true);
    };
  }, []);
  return isByKeyboard;
}
