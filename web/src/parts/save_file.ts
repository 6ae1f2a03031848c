// Gives a text to the browser to save under a name; nothing of it leaves the machine.
export function save_file(name: string, text: string, type: string): void {
  save_blob(name, new Blob([text], { type }));
}

export function save_blob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 1000);
}
