/** A query built once and run many times: building it costs more than the database's own work. */
import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Db } from './schema.ts';

/** Stands in the built query where a value will come. */
class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** `build` only places the values in the query; it never looks at them. */
export function prepare<Values extends object, Row>(
  build: (value: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<QueryResult<Row>> {
  const places = new Proxy({}, { get: (_, name) => new Place(String(name)) }) as Values;
  const compiled = build(places).compile();
  const parametersOf = (values: Record<string, unknown>) =>
    compiled.parameters.map((parameter) => (parameter instanceof Place ? values[parameter.name] : parameter));
  return (db, values) =>
    db.executeQuery<Row>({ ...compiled, parameters: parametersOf(values as Record<string, unknown>) } satisfies CompiledQuery<Row>);
}
