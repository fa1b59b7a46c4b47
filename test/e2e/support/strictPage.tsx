import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Dashboard } from '../../../src/components/index.ts';
import { PopoverPanel } from '../../../src/components/shared/PopoverPanel.tsx';
import { SelectField } from '../../../src/components/shared/SelectField.tsx';
import { WebSocketProvider } from '../../../src/index.ts';

const CHOICES = [
  { value: 'one', label: 'One' },
  { value: 'two', label: 'Two' },
];

/** The parts of Base UI that float, which is where inline styles would be. */
function Floating() {
  const [choice, setChoice] = useState('one');
  return (
    <div className="cs-root">
      <PopoverPanel trigger={<button type="button">Open a panel</button>} label="A panel">
        <p>The panel is open</p>
      </PopoverPanel>
      <SelectField label="A choice" value={choice} options={CHOICES} onChange={setChoice} />
    </div>
  );
}

const root = document.querySelector('main');
const server = new URLSearchParams(location.search).get('server') ?? '';
if (root) {
  createRoot(root).render(
    <WebSocketProvider baseUrl={server}>
      <Floating />
      <Dashboard />
    </WebSocketProvider>,
  );
}
