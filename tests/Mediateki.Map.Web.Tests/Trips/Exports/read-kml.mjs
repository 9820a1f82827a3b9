// Reads the KML file of the first argument as other programs do, and prints it as GeoJSON: features in folders, as they come.
import { readFile } from 'node:fs/promises';
import { kmlWithFolders } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';

const text = await readFile(process.argv[2], 'utf8');
console.log(JSON.stringify(kmlWithFolders(new DOMParser().parseFromString(text, 'text/xml'))));
