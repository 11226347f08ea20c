/** Whether an answer is what our own OpenAPI document promises (JSON Schema 2020-12, as OpenAPI 3.1 has it). */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../rest/openapi.ts';

interface Document {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>
  >;
  components: object;
}

const document = openApiDocument() as unknown as Document;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const compiled = new Map<string, ValidateFunction>();

/** Problems of an answer; one of them when the operation or the status is not in the document at all. */
export function undocumented(method: string, path: string, status: number, body: unknown): string[] {
  const key = `${method} ${path} ${String(status)}`;
  const response = document.paths[path.replace(/\/$/, '')]?.[method.toLowerCase()]?.responses[String(status)];
  if (response === undefined) return [`${key}: not in the document`];
  const schema = response.content?.['application/json']?.schema;
  if (schema === undefined) return [];
  const validate = compiled.get(key) ?? ajv.compile({ ...schema, components: document.components });
  compiled.set(key, validate);
  if (validate(body)) return [];
  return (validate.errors ?? []).map((error) => `${key}: ${error.instancePath} ${error.message ?? ''}`);
}
