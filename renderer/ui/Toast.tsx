import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Toast.module.css';
import { type ToastKind, type ToastMessage, useToasts } from './toasts.ts';

const icons: Readonly<Record<ToastKind, IconName>> = {
  good: 'check',
  info: 'info',
  warn: 'warning',
  bad: 'warning',
};

const shownFor = 6000;

/** One message. It stays while the pointer or the focus is on it, and for good when it is a failure. */
export function Toast({ message }: { readonly message: ToastMessage }) {
  const { t } = useTranslation();
  const dismiss = useToasts((toasts) => toasts.dismiss);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld || message.kind === 'bad') return;
    const timer = setTimeout(() => dismiss(message.id), shownFor);
    return () => clearTimeout(timer);
  }, [dismiss, isHeld, message]);
  return (
    <li
      className={classes(styles.toast, styles[message.kind])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.icon}>
        <Icon name={icons[message.kind]} />
      </span>
      <span className={styles.text}>{message.text}</span>
      {message.action !== undefined && (
        <Button
          kind="quiet"
          className={styles.action}
          onPress={() => {
            message.action?.onPress();
            dismiss(message.id);
          }}
        >
          {message.action.label}
        </Button>
      )}
      <IconButton icon="close" label={t('shell:ui.dismiss')} onPress={() => dismiss(message.id)} />
    </li>
  );
}

/** Where the messages appear; read aloud as they come. */
export function ToastRegion() {
  const { t } = useTranslation();
  const messages = useToasts((toasts) => toasts.messages);
  return (
    <section className={styles.region} aria-live="polite" aria-label={t('shell:ui.messages')}>
      <ul className={styles.list}>
        {messages.map((message) => (
          <Toast key={message.id} message={message} />
        ))}
      </ul>
    </section>
  );
}
