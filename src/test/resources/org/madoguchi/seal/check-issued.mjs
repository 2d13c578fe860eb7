// Checks credentials as they were issued, by libraries that have nothing to do with this project.
// Arguments: a folder with key.json, status-list.jwt and NAME.credential.jwt, as many as there are.
import {readFile, readdir} from 'node:fs/promises';
import {BitstringStatusList, importJWK, jwtVerify} from './independent-libraries.mjs';

const folder = process.argv[2];
const read = name => readFile(`${folder}/${name}`, 'utf8');
const key = await importJWK(JSON.parse(await read('key.json')));
const at = seconds => ({algorithms: ['RS256'], typ: 'JWT', currentDate: new Date(seconds * 1000)});
const refusal = (jwt, when) => jwtVerify(jwt, key, at(when)).then(() => 'taken', failure => failure.code);
const claims = jwt => JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url'));

const listJwt = await read('status-list.jwt');
const list = (await jwtVerify(listJwt, key, at(claims(listJwt).nbf))).payload;
const bits = await BitstringStatusList.decode({encodedList: list.credentialSubject.encodedList});
const ending = '.credential.jwt';
const said = {};
for (const name of (await readdir(folder)).filter(file => file.endsWith(ending))) {
  const jwt = await read(name);
  const {nbf, exp} = claims(jwt);
  const {payload} = await jwtVerify(jwt, key, at(nbf));
  const [header, body, signature] = jwt.split('.');
  const place = Math.floor(body.length / 2);
  const changed = body.slice(0, place) + (body[place] === 'A' ? 'B' : 'A') + body.slice(place + 1);
  const subject = payload.credentialSubject;
  said[name.slice(0, -ending.length)] = {
    holder: subject.identifier.filter(identity => identity.identityType === 'name').map(name => name.identityHash),
    number: subject.licenseNumber,
    title: payload.name,
    language: subject.achievement.inLanguage,
    list: payload.credentialStatus.statusListCredential === list.id,
    revoked: bits.getStatus(Number(payload.credentialStatus.statusListIndex)),
    tooEarly: await refusal(jwt, nbf - 1),
    tooLate: await refusal(jwt, exp),
    changed: await refusal([header, changed, signature].join('.'), nbf)
  };
}
console.log(JSON.stringify(said));
