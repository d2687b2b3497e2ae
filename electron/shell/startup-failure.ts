/** The start did not work: says why and what is safe. It offers to try again or to leave, and never to delete. */
import { dialog } from 'electron';

/**
 * @param message finished Chinese sentences (of a fault)
 * @param folder the data folder, named so that the office can find its backups
 */
export async function askAfterFailure(message: string, folder: string): Promise<'retry' | 'quit'> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: '示范区建设任务调度台',
    message: '程序没有启动成功。',
    detail: `${message}\n\n数据文件夹：${folder}`,
    buttons: ['退出', '再试一次'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'retry' : 'quit';
}
