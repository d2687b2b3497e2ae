/** The part of exceljs that builds and writes a book: 18 packages are loaded for it instead of 170 (workbooks.md). */
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs';

  const BookOfExceljs: new () => Workbook;
  export default BookOfExceljs;
}
