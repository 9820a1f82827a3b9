import { palettes } from './palette.js';

const ratio = 2;

/** Draws the pictures the style names: a dot beside a place name, the plate behind a road number, and empty space. */
export function addImages(map) {
  if (!map.hasImage('space')) {
    map.addImage('space', draw(20, () => {}));
  }
  for (const c of Object.values(palettes)) {
    if (!map.hasImage(c.spot)) {
      map.addImage(c.spot, spot(c), { pixelRatio: ratio });
      map.addImage(c.shield, shield(c), {
        pixelRatio: ratio, stretchX: [[10, 14]], stretchY: [[10, 14]], content: [5, 4, 19, 20],
      });
    }
  }
}

function spot(c) {
  return draw(24, context => {
    context.arc(12, 12, 8, 0, 2 * Math.PI);
    context.fillStyle = c.land;
    context.fill();
    context.lineWidth = 4;
    context.strokeStyle = c.textSoft;
    context.stroke();
  });
}

function shield(c) {
  return draw(24, context => {
    context.roundRect(1, 1, 22, 22, 7);
    context.fillStyle = c.shieldFill;
    context.fill();
    context.lineWidth = 1.6;
    context.strokeStyle = c.shieldEdge;
    context.stroke();
  });
}

function draw(size, paint) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d');
  context.beginPath();
  paint(context);
  return context.getImageData(0, 0, size, size);
}
