/** Every form written by the writer and filled in by its clerk, taken apart once. */
import { writeReturnForm } from '#sheet/return-form-workbook.ts';
import { bookAlterations } from './book-alterations.ts';
import { COLUMN_ALTERATIONS } from './column-alterations.ts';
import { copyOf, type FormBook, takeApart } from './form-book.ts';
import { ROW_ALTERATIONS } from './row-alterations.ts';
import { FORMS, filledPaper } from './sample-forms.ts';

const BOOKS: readonly FormBook[] = await Promise.all(
  FORMS.map(async (form) => takeApart(await writeReturnForm(filledPaper(form)))),
);

export function bookOf(index: number): FormBook {
  return copyOf(BOOKS[index]!);
}

export const ALTERATIONS = { ...ROW_ALTERATIONS, ...COLUMN_ALTERATIONS, ...bookAlterations(bookOf, BOOKS.length) };
