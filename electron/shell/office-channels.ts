/** The few IPC channels between preload and main process. What the office can do stands in the contract. */
export const OFFICE_CALL = 'office:call';
export const OFFICE_CANCEL = 'office:cancel';
export const OFFICE_PROGRESS = 'office:progress';
export const OFFICE_CHOOSE = 'office:choose-files';
export const OFFICE_DROPPED = 'office:take-dropped';
export const OFFICE_SAVE = 'office:save-file';
export const OFFICE_SAVE_ALL = 'office:save-files';
export const OFFICE_OPEN = 'office:open-file';
export const OFFICE_READ = 'office:read-file';
export const OFFICE_SHOW = 'office:show-in-folder';
