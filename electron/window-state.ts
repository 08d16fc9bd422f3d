import { z } from 'zod';

export const windowStateSchema = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const firstWindowState: WindowState = { width: 1440, height: 900, maximized: false };

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of the title bar must be on a screen for a person to catch hold of it. */
const graspable = { width: 120, height: 32 };

/**
 * Where to put the window: as it was left, unless that screen is gone; then centred by the system. Never larger
 * than the screen it is on.
 */
export function placeWindow(
  left: WindowState,
  screens: readonly Area[],
): Pick<WindowState, 'x' | 'y' | 'width' | 'height'> {
  const { x, y, width, height } = left;
  const screen =
    x === undefined || y === undefined
      ? undefined
      : screens.find((area) => overlap(area, { x, y, width, height: graspable.height }));
  const room = screen ?? screens[0];
  const size = {
    width: Math.min(width, room?.width ?? width),
    height: Math.min(height, room?.height ?? height),
  };
  return screen === undefined ? size : { x, y, ...size };
}

function overlap(screen: Area, titleBar: Area): boolean {
  const across =
    Math.min(screen.x + screen.width, titleBar.x + titleBar.width) - Math.max(screen.x, titleBar.x);
  const down =
    Math.min(screen.y + screen.height, titleBar.y + titleBar.height) - Math.max(screen.y, titleBar.y);
  return across >= graspable.width && down >= graspable.height;
}
