/** Compiles a script that the browser loads by itself, in one piece and not as a module. */
import { build } from 'vite';

/**
 * @param entry   its source
 * @param folder  where it is written, beside what is there
 * @param file    its name there
 * @param define  names that the build replaces by these expressions
 */
export async function compileScript(entry: string, folder: string, file: string, define: Readonly<Record<string, string>> = {}): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    define,
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name: 'script', fileName: () => file },
    },
  });
}
