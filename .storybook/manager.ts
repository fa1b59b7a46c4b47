import { createElement } from 'react';
import { addons, types } from 'storybook/manager-api';
import { RecordingPanel } from './RecordingPanel.tsx';

const ADDON = 'courtside/recording';

addons.register(ADDON, () => {
  addons.add(`${ADDON}/panel`, {
    type: types.PANEL,
    title: 'Recording',
    render: ({ active = false }) => createElement(RecordingPanel, { isShown: active }),
  });
});
