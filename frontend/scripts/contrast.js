// How far two colours stand apart, as WCAG 2.2 counts it: 4.5 for text, 3 for what is drawn.

const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** Of "rgb(29, 95, 89)", as the browser tells computed colours. */
function luminance(colour) {
  const [red, green, blue] = colour.match(/[\d.]+/g).map((one) => linear(Number(one) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
