// Makes a picture small enough to go with every letter: whatever the browser can draw becomes a PNG or JPEG of at most 8 KB.
const most = 8 * 1024;
const least = 16; // pixels of a side
const shown = { width: 440, height: 112 }; // twice what a letter shows, for sharp screens

/** The picture as a data: address, or null where it cannot be drawn or made that small. */
export async function small(file) {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const fits = picture.width <= shown.width && picture.height <= shown.height;
  if (fits && file.size <= most && ['image/png', 'image/jpeg'].includes(file.type)) return address(file);
  for (let scale = Math.min(1, shown.width / picture.width, shown.height / picture.height); scale * Math.min(picture.width, picture.height) >= least; scale *= 0.8) {
    for (const [type, ground] of [['image/png', null], ['image/jpeg', '#fff']]) {
      const drawn = await draw(picture, scale, type, ground);
      if (drawn.size <= most) return address(drawn);
    }
  }
  return null;
}

function draw(picture, scale, type, ground) {
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (ground) {
    context.fillStyle = ground; // a JPEG has no see-through parts
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type, quality: 0.85 });
}

const address = (blob) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result);
  reader.onerror = reject;
  reader.readAsDataURL(blob);
});
