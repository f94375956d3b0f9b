/** Longest that a person takes to agree to a download, in milliseconds. */
const AGREED = 120_000;

/** Hands a file over. It goes from the page to the disk, not over a network. */
export function download(name: string, type: string, content: string | Uint8Array): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // On a telephone the file is read only once the person has agreed to it.
  setTimeout(() => URL.revokeObjectURL(url), AGREED);
}
