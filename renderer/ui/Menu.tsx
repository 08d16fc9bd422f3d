import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Button, type ButtonKind, IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './Menu.module.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  readonly onAction: () => void;
}

/** `separator` draws a line between groups. */
export type MenuEntry = MenuAction | 'separator';

/** The entries of a menu; inside a popover that somebody else opens. */
export function Menu({ label, entries }: { readonly label: string; readonly entries: readonly MenuEntry[] }) {
  return (
    <AriaMenu className={styles.menu ?? ''} aria-label={label} autoFocus="first">
      {entries.map((entry, index) =>
        entry === 'separator' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: separators have no identity but their place
          <Separator key={`separator-${index}`} className={styles.separator ?? ''} />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            isDisabled={entry.isDisabled}
            onAction={entry.onAction}
            className={classes(styles.item, entry.isDanger && styles.danger)}
          >
            <span className={styles.icon}>{entry.icon !== undefined && <Icon name={entry.icon} />}</span>
            <span className={styles.words}>{entry.label}</span>
            {entry.shortcut !== undefined && <Kbd keys={entry.shortcut} />}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  );
}

interface MenuButtonProps {
  readonly label: string;
  /** An icon alone; the label becomes its tooltip. */
  readonly icon?: IconName;
  readonly kind?: ButtonKind;
  readonly isDisabled?: boolean;
  readonly entries: readonly MenuEntry[];
}

/** A button that opens a menu. */
export function MenuButton({ label, icon, kind, isDisabled, entries }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {icon === undefined ? (
        <Button kind={kind} isDisabled={isDisabled}>
          {label} <Icon name="chevron-down" size={12} />
        </Button>
      ) : (
        <IconButton icon={icon} label={label} isDisabled={isDisabled} />
      )}
      <Popover className={styles.popover ?? ''} offset={4}>
        <Menu label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuPosition {
  readonly x: number;
  readonly y: number;
}

interface FloatingMenuProps {
  readonly label: string;
  /** Window coordinates; null when closed. */
  readonly at: MenuPosition | null;
  readonly onClose: () => void;
  readonly entries: readonly MenuEntry[];
}

/** A menu at a point of the window: a canvas opens it where the pointer is. */
export function FloatingMenu({ label, at, onClose, entries }: FloatingMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
      <Popover
        className={styles.popover ?? ''}
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={0}
        key={at === null ? 'closed' : `${at.x},${at.y}`}
      >
        <Menu
          label={label}
          entries={entries.map((entry) =>
            entry === 'separator'
              ? entry
              : {
                  ...entry,
                  onAction: () => {
                    onClose();
                    entry.onAction();
                  },
                },
          )}
        />
      </Popover>
    </>
  );
}

interface ContextMenuProps {
  readonly label: string;
  /** Asked when the menu opens, with the element that was clicked or has focus. */
  readonly entries: (target: Element) => readonly MenuEntry[];
  readonly children: ReactNode;
}

/** Right click, the Menu key and Shift+F10 open a menu on whatever is inside. */
export function ContextMenu({ label, entries, children }: ContextMenuProps) {
  const [open, setOpen] = useState<{ at: MenuPosition; entries: readonly MenuEntry[] } | null>(null);
  const show = (target: Element, at: MenuPosition) => {
    const wanted = entries(target);
    if (wanted.length > 0) setOpen({ at, entries: wanted });
  };
  const onContextMenu = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    event.preventDefault();
    show(event.target, { x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
    if (!(event.target instanceof Element)) return;
    event.preventDefault();
    const activeId = event.target.getAttribute('aria-activedescendant');
    const target = (activeId !== null && document.getElementById(activeId)) || event.target;
    const box = target.getBoundingClientRect();
    show(target, { x: box.left + Math.min(24, box.width / 2), y: box.top + Math.min(24, box.height) });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what bubbles up from the controls inside
    <div className={styles.contents} onContextMenu={onContextMenu} onKeyDown={onKeyDown} role="presentation">
      {children}
      <FloatingMenu
        label={label}
        at={open?.at ?? null}
        entries={open?.entries ?? []}
        onClose={() => setOpen(null)}
      />
    </div>
  );
}
