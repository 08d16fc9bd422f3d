import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import styles from './HelpButton.module.css';
import { Icon } from './Icon.tsx';

interface HelpButtonProps {
  /** What the help is about: read aloud. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A small question mark that opens a few sentences beside what they explain; Escape and a click elsewhere close them. */
export function HelpButton({ label, children }: HelpButtonProps) {
  return (
    <DialogTrigger>
      <Button className={styles.button ?? ''} aria-label={label}>
        <Icon name="help" size={14} />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles.words ?? ''} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
