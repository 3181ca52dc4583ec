export { PLANTED, png } from '../files/testing/pictures.ts';
export { describeLibrary, freshLibrary, freshPlace, hasPostgres } from './databases.ts';
export { addPerson, addTeam } from './people.ts';
export { sampleText } from './samples.ts';
