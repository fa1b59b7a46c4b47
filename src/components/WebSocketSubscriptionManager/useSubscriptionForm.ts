import { useState } from 'react';
import type { Filter } from '../../hooks/viewTypes.ts';
import type { FieldProblems, FieldTexts } from './readFilterForm.ts';
import { readFilterForm } from './readFilterForm.ts';
import type { NamedChannel } from './useChannels.ts';
import { useChannels } from './useChannels.ts';

/** What the form shows and does. */
export interface SubscriptionFormBehaviour {
  readonly channels: readonly NamedChannel[];
  /** Null: there is none to choose. */
  readonly channel: NamedChannel | null;
  readonly texts: FieldTexts;
  readonly problems: FieldProblems;
  /** What was filled in is followed already. */
  readonly isFollowed: boolean;
  readonly pickChannel: (name: string) => void;
  readonly setText: (field: string, text: string) => void;
  /** Wants what was filled in, or says what is wrong with it, by field. */
  readonly submit: () => FieldProblems;
}

const NO_PROBLEMS: FieldProblems = {};

/**
 * What is being filled in. A field of the same name keeps its text from channel to channel.
 *
 * @param want false if it is followed already
 */
export function useSubscriptionForm(
  want: (channel: NamedChannel, filter: Filter) => boolean,
): SubscriptionFormBehaviour {
  const channels = useChannels();
  const [picked, setPicked] = useState<string | null>(null);
  const [texts, setTexts] = useState<FieldTexts>({});
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [isFollowed, setIsFollowed] = useState(false);
  // The picked one may be gone with the server that offered it.
  const channel = channels.find(({ name }) => name === picked) ?? channels[0] ?? null;

  const forgive = () => {
    setProblems(NO_PROBLEMS);
    setIsFollowed(false);
  };
  return {
    channels,
    channel,
    texts,
    problems,
    isFollowed,
    pickChannel(name) {
      setPicked(name);
      forgive();
    },
    setText(field, text) {
      setTexts((others) => ({ ...others, [field]: text }));
      forgive();
    },
    submit() {
      if (!channel) return NO_PROBLEMS;
      const read = readFilterForm(channel.filterFields, texts);
      setProblems(read.ok ? NO_PROBLEMS : read.error);
      setIsFollowed(read.ok && !want(channel, read.value));
      return read.ok ? NO_PROBLEMS : read.error;
    },
  };
}
