import type { Stop } from './environment.ts';
import type { InspectionListener } from './inspection.ts';
import type { WebSocketManager } from './webSocketManager.ts';

/** Looks into all managers of a group, those that come later included. */
export interface GroupInspector {
  inspect(listener: InspectionListener): Stop;
  /** A manager has joined the group. */
  joined(manager: WebSocketManager, link: string): void;
}

interface Look {
  readonly listener: InspectionListener;
  readonly stops: Stop[];
}

/** Creates one; `members` lists who is there, with the name of each. */
export function createGroupInspector(
  members: () => Iterable<readonly [manager: WebSocketManager, link: string]>,
): GroupInspector {
  const looks = new Set<Look>();
  const join = ({ listener, stops }: Look, manager: WebSocketManager, link: string) => {
    stops.push(manager.inspect((inspection) => listener({ ...inspection, link })));
  };
  return {
    inspect(listener) {
      const look: Look = { listener, stops: [] };
      looks.add(look);
      for (const [manager, link] of members()) join(look, manager, link);
      return () => {
        looks.delete(look);
        for (const stop of look.stops.splice(0)) stop();
      };
    },
    joined(manager, link) {
      for (const look of looks) join(look, manager, link);
    },
  };
}
