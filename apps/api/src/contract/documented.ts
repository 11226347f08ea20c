/** Whether an answer is what our own OpenAPI document promises (JSON Schema 2020-12, as OpenAPI 3.1 has it). */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../rest/openapi.ts';

interface Answer {
  content?: Record<string, object>;
}
interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Answer | { $ref: string }> }>>;
  components: { responses: Record<string, Answer> };
}

const JSON_TYPE = 'application/json';
const document = openApiDocument() as unknown as Document;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
// Known as a whole, so that its schemas are read once and each is compiled when it is first asked for.
ajv.addSchema(document, 'document');

/** Contracts name the same parameter of a path differently; the document has it under one name. */
const nameless = (path: string): string => path.replace(/\/$/, '').replace(/\{\w+\}/g, '{}');
const placeOf = new Map(Object.keys(document.paths).map((path) => [nameless(path), path]));

/** A JSON pointer (RFC 6901) as the fragment of an address. */
const pointer = (...parts: string[]): string =>
  `#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

/** Problems of an answer; one of them when the operation or the status is not in the document at all. */
export function undocumented(method: string, path: string, status: number, body: unknown): string[] {
  const key = `${method} ${path} ${String(status)}`;
  const [place, verb, code] = [placeOf.get(nameless(path)) ?? path, method.toLowerCase(), String(status)];
  const response = document.paths[place]?.[verb]?.responses[code];
  if (response === undefined) return [`${key}: not in the document`];
  const at = '$ref' in response ? response.$ref : pointer('paths', place, verb, 'responses', code);
  const answer =
    '$ref' in response ? document.components.responses[response.$ref.split('/').at(-1) ?? ''] : response;
  if (answer === undefined) return [`${key}: ${at} is not in the document`];
  if (answer.content?.[JSON_TYPE] === undefined) return [];
  const validate = ajv.getSchema(`document${at}${pointer('content', JSON_TYPE, 'schema').slice(1)}`);
  if (validate === undefined) return [`${key}: ${at} has no schema`];
  if (validate(body) === true) return [];
  return (validate.errors ?? []).map((error) => `${key}: ${error.instancePath} ${error.message ?? ''}`);
}
