// The colours of the map, per theme. The ground is quiet paper so that the libraries are what one sees.

const light = {
  land: '#f7f4ee', abroad: '#efebe4', water: '#c9dde1', waterText: '#43717a',
  wood: '#dfe8d3', grass: '#e7edd9', wetland: '#dce8dc', sand: '#f3ead2', park: '#dbe7cc', parkText: '#4c6b3c',
  residential: '#ede8df', industry: '#ebe6e1', commerce: '#f2e8e0', institution: '#f1e9dc', cemetery: '#dfe6d4',
  building: '#e6dfd3', buildingEdge: '#d9d0c1',
  road: '#ffffff', roadCase: '#ddd5c8', mainRoad: '#fdf4de', mainCase: '#dfcfa9', motorway: '#f6e0b2', motorwayCase: '#d8bb7e',
  roadFar: '#e2d5ba', motorwayFar: '#dcc083', tunnel: '#f4f0e8', path: '#d5cab9', rail: '#bdb7ae', railGap: '#f7f4ee', aeroway: '#e6e1dd', ferry: '#8fb4bc',
  country: '#a4959c', region: '#c3b8b9', district: '#d8d0cd',
  text: '#2b3036', textSoft: '#545b63', textFaint: '#687078', halo: '#fbfaf7', station: '#59616a',
  shieldFill: '#fffdf8', shieldEdge: '#cbb98f', shieldText: '#6d5a2c',
  library: '#0f5c63', libraryEdge: '#ffffff', libraryHollow: '#ffffff', libraryText: '#0b474d', count: '#ffffff',
  selected: '#c2371f', selectedEdge: '#ffffff', selectedText: '#9e2a16', hover: '#ffc94a', here: '#1b1f24', hereEdge: '#ffc94a',
};

const dark = {
  land: '#1e2327', abroad: '#181c1f', water: '#10282f', waterText: '#6fa3ad',
  wood: '#1f2d27', grass: '#222e28', wetland: '#1b2a29', sand: '#2a2822', park: '#20301f', parkText: '#86a878',
  residential: '#252b2f', industry: '#282b2d', commerce: '#292829', institution: '#2a2925', cemetery: '#202b24',
  building: '#2b3136', buildingEdge: '#343b41',
  road: '#3a4147', roadCase: '#16191c', mainRoad: '#4a4b47', mainCase: '#16191c', motorway: '#625639', motorwayCase: '#16191c',
  roadFar: '#454338', motorwayFar: '#5f5337', tunnel: '#282d32', path: '#3d4247', rail: '#4b5258', railGap: '#1e2327', aeroway: '#2b2f34', ferry: '#35606a',
  country: '#6b6168', region: '#4b464b', district: '#383539',
  text: '#e2e5e7', textSoft: '#b3bac0', textFaint: '#929aa1', halo: '#15181b', station: '#a4adb4',
  shieldFill: '#2a2a26', shieldEdge: '#5e5538', shieldText: '#cdbb86',
  library: '#6cc5c4', libraryEdge: '#10161a', libraryHollow: '#1e2327', libraryText: '#a5e0e3', count: '#0c2225',
  selected: '#ff8b70', selectedEdge: '#15181b', selectedText: '#ffa491', hover: '#ffc94a', here: '#f3f5f6', hereEdge: '#ffc94a',
};

// A few small pictures are drawn on the page (images.js); the style refers to them by name.
const withImages = (theme, colors) => ({ ...colors, spot: `spot-${theme}`, shield: `shield-${theme}`, space: 'space' });

export const palettes = { light: withImages('light', light), dark: withImages('dark', dark) };
