import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { createRoot } from 'react-dom/client';
import { LongWorkProvider } from './data/long-work.tsx';
import { officeClient } from './data/office-client.ts';
import { Desk } from './frame/desk.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/ledger.css';
import './styles/detail.css';
import './styles/pages.css';
import './styles/dispatch.css';
import './styles/overview.css';
import './styles/reports.css';
import './styles/papers.css';
import './styles/print.css';
import { paperTheme } from './theme.ts';

dayjs.locale('zh-cn');

createRoot(document.getElementById('root')!).render(
  <ConfigProvider locale={zhCN} theme={paperTheme} button={{ autoInsertSpace: false }}>
    <App notification={{ bottom: 40, maxCount: 3 }} style={{ height: '100%' }}>
      <QueryClientProvider client={officeClient}>
        <LongWorkProvider>
          <Desk />
        </LongWorkProvider>
      </QueryClientProvider>
    </App>
  </ConfigProvider>,
);
