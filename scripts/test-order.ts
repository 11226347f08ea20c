/** The order of the test files: those that take minutes go first, so that none of them runs on alone at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They start the whole product, or call every operation a hundred times. */
const long = /\/e2e\/|\/scripts\/start\/|\/contract\/property\.|\/cli\/src\/main\./;

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => long.test(moduleId);
    return [...usual.filter(isLong), ...usual.filter((file) => !isLong(file))];
  }
}
