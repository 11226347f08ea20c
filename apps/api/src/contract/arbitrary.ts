/** Values for a JSON schema of our own OpenAPI document, most of them as it wants them and some of them not. */
import fc, { type Arbitrary } from 'fast-check';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
}

/** What no schema expects, and databases, parsers and pages have stumbled over. */
const odd: Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  '',
  ' ',
  'null',
  '\u0000',
  '\ud800',
  'ʻoʼ ғ 🙂',
  "'; DROP TABLE users; --",
  '<script>alert(1)</script>',
  -1,
  0,
  1.5,
  2_147_483_648,
  9_007_199_254_740_991,
  '1e400',
  true,
  [],
  {},
  [[]],
  { $ne: 1 },
);

const MAX_DEPTH = 4;

const text = (min: number, max: number): Arbitrary<string> =>
  fc.string({ minLength: min, maxLength: Math.min(max, min + 40), unit: 'grapheme' });

function strings({ format, pattern, minLength = 0, maxLength = 200 }: Schema): Arbitrary<unknown> {
  switch (format) {
    case 'email':
      return fc.emailAddress();
    case 'uri':
      return fc.webUrl();
    case 'uuid':
      return fc.uuid();
    case 'date-time':
      return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
    case 'date':
      return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    default:
      break;
  }
  if (pattern !== undefined) {
    try {
      return fc.stringMatching(new RegExp(pattern, 'u'));
    } catch {
      return text(minLength, maxLength);
    }
  }
  return text(minLength, maxLength);
}

/** Ids of rows that are there are small; a schema only says that an id is a whole number. */
function integers({ minimum = -1_000, maximum = 2_147_483_647 }: Schema): Arbitrary<number> {
  const low = Math.max(minimum, -2_147_483_648);
  const high = Math.min(maximum, 2_147_483_647);
  const near = fc.integer({ min: low, max: Math.max(low, Math.min(high, 12)) });
  return fc.oneof(
    { weight: 4, arbitrary: near },
    { weight: 1, arbitrary: fc.integer({ min: low, max: high }) },
  );
}

function objects(schema: Schema, named: Record<string, Schema>, depth: number): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  if (Object.keys(properties).length === 0) {
    return typeof additionalProperties === 'object' && depth < MAX_DEPTH
      ? fc.dictionary(
          fc.string({ minLength: 1, maxLength: 10 }),
          valueOf(additionalProperties, named, depth + 1),
        )
      : fc.constant({});
  }
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [name, valueOf(inner, named, depth + 1)]),
  );
  return fc.record(model, { requiredKeys: required.filter((name) => name in model) });
}

/** Values as the schema has them. */
export function valueOf(schema: Schema, named: Record<string, Schema>, depth = 0): Arbitrary<unknown> {
  const { $ref, type, anyOf, oneOf, allOf } = schema;
  if ($ref !== undefined) return valueOf(named[$ref.split('/').at(-1) ?? ''] ?? {}, named, depth);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => valueOf(one, named, depth)));
  if (allOf !== undefined) return valueOf(Object.assign({}, ...allOf) as Schema, named, depth);
  if (Array.isArray(type))
    return fc.oneof(...type.map((one) => valueOf({ ...schema, type: one }, named, depth)));
  switch (type) {
    case 'string':
      return strings(schema);
    case 'integer':
      return integers(schema);
    case 'number':
      return fc.double({
        min: Math.max(schema.minimum ?? -1_000, -1e9),
        max: Math.min(schema.maximum ?? 1_000, 1e9),
        noNaN: true,
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      if (depth >= MAX_DEPTH) return fc.constant([]);
      const { minItems = 0, maxItems = 5 } = schema;
      return fc.array(valueOf(schema.items ?? {}, named, depth + 1), {
        minLength: minItems,
        maxLength: Math.max(minItems, Math.min(maxItems, 4)),
      });
    }
    case 'object':
      return objects(schema, named, depth);
    default:
      return odd;
  }
}

/** Mostly values of the schema; sometimes one field of them, or all, is something else. */
export function almost(schema: Schema, named: Record<string, Schema>): Arbitrary<unknown> {
  const good = valueOf(schema, named);
  const spoilt = fc.tuple(good, odd, fc.nat()).map(([value, wrong, at]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong;
    const names = Object.keys(value);
    const name = names[at % Math.max(1, names.length)];
    return name === undefined ? wrong : { ...value, [name]: wrong };
  });
  return fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: spoilt });
}
