// Checks a credential and its status list with libraries that have nothing to do with this project.
// Arguments: a folder with credential.jwt, status-list.jwt, key.json and other-key.json (of the same kid).
import {readFile} from 'node:fs/promises';
import {BitstringStatusList, importJWK, jwtVerify} from './independent-libraries.mjs';

const read = name => readFile(`${process.argv[2]}/${name}`, 'utf8');
const [credentialJwt, listJwt] = [await read('credential.jwt'), await read('status-list.jwt')];
const [jwk, otherJwk] = [JSON.parse(await read('key.json')), JSON.parse(await read('other-key.json'))];
const [key, other] = [await importJWK(jwk), await importJWK(otherJwk)];
const options = {algorithms: ['RS256'], typ: 'JWT'};

const credential = await jwtVerify(credentialJwt, key, options);
const list = await jwtVerify(listJwt, key, options);
const bits = await BitstringStatusList.decode({encodedList: list.payload.credentialSubject.encodedList});
const refused = await jwtVerify(credentialJwt, other, options).then(() => 'taken', failure => failure.code);
const [header, payload, signature] = credentialJwt.split('.');
const changed = `${header}.${payload.slice(0, -4)}AAAA.${signature}`;
const forged = await jwtVerify(changed, key, options).then(() => 'taken', failure => failure.code);

console.log(JSON.stringify({
  kid: credential.protectedHeader.kid,
  sameKid: jwk.kid === otherJwk.kid && jwk.kid === credential.protectedHeader.kid,
  headers: Object.keys(credential.protectedHeader).sort(),
  name: credential.payload.credentialSubject.identifier[0].identityHash,
  length: bits.length,
  revoked: bits.getStatus(Number(credential.payload.credentialStatus.statusListIndex)),
  neighbours: [bits.getStatus(41), bits.getStatus(43)],
  otherKey: refused,
  forged
}));
