/** Files of a drop, those of folders too, under their path. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  // Entries are to be taken before the first wait: the list of a drop empties itself.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...transfer.files];
  return (await Promise.all(entries.map((entry) => walk(entry, '')))).flat();
}

/** Hidden files of systems are none of the person's. */
const HIDDEN = /^(\.|__MACOSX$|Thumbs\.db$)/;

async function walk(entry: FileSystemEntry, folder: string): Promise<File[]> {
  if (HIDDEN.test(entry.name)) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => { (entry as FileSystemFileEntry).file(resolve, reject); });
    return [new File([file], folder + file.name, { type: file.type })];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  // A folder gives its entries by lots, and an empty one when there are no more.
  for (;;) {
    const lot = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (lot.length === 0) return found;
    found.push(...(await Promise.all(lot.map((one) => walk(one, `${folder}${entry.name}/`)))).flat());
  }
}
