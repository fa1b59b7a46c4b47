import { Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';

type Theme = 'light' | 'dark';

const THEME_KEY = 'courtside.theme';

function readTheme(): Theme | null {
  const kept = localStorage.getItem(THEME_KEY);
  return kept === 'light' || kept === 'dark' ? kept : null;
}

/** Overrides the system's theme for the page; until it is used, the page follows the system. */
export function ThemeToggle(): ReactNode {
  const [theme, setTheme] = useState<Theme | null>(readTheme);
  useEffect(() => {
    if (!theme) return;
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(THEME_KEY, theme);
  }, [theme]);
  const isDark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const Icon = isDark ? Sun : Moon;
  return (
    <button
      type="button"
      className="cs-icon-button"
      aria-label={isDark ? 'Use light theme' : 'Use dark theme'}
      onClick={() => setTheme(isDark ? 'light' : 'dark')}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
