import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ToastData } from '../../../components/Toast.tsx';
import type { Store } from '../../../lib/store/store.ts';
import type { ExportWindowProps } from './ExportWindow.tsx';
import { type ExportScope, onExport } from './exporting.ts';

interface ExportHostProps {
  store: Store;
  tell: (toast: ToastData | undefined) => void;
}

/** Where the export opens; what it needs is brought in then. */
export function ExportHost({ store, tell }: ExportHostProps) {
  const [scope, setScope] = useState<ExportScope>();
  const [Window, setWindow] = useState<ComponentType<ExportWindowProps>>();
  useEffect(
    () =>
      onExport((asked) => {
        setScope(asked);
        void import('./ExportWindow.tsx').then(({ ExportWindow }) => setWindow(() => ExportWindow));
      }),
    [],
  );
  if (!scope || !Window) return null;
  return <Window scope={scope} store={store} tell={tell} onClose={() => setScope(undefined)} />;
}
