/** The plainest page: React and a table of 50 rows, no data, no components. */
import { createRoot } from 'react-dom/client';

const rows = Array.from({ length: 50 }, (_, index) => index + 1);
createRoot(document.getElementById('root')!).render(
  <table>
    <tbody>
      {rows.map((row) => (
        <tr key={row} data-task-id={row}>
          <td>{row}</td>
          <td>text</td>
        </tr>
      ))}
    </tbody>
  </table>,
);
