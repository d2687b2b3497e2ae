import type { ThemeConfig } from 'antd';
import { theme } from 'antd';

/** Paper-and-ink tokens for Ant Design; the same values stand as CSS variables in styles/tokens.css. */
export const paperTheme: ThemeConfig = {
  algorithm: theme.compactAlgorithm,
  token: {
    colorPrimary: '#1d4e89',
    colorInfo: '#1d4e89',
    colorLink: '#1d4e89',
    colorSuccess: '#2f7d57',
    colorWarning: '#7a5a00',
    // Red is kept for overdue items: a refused input is told in words, in the colour of a warning.
    colorError: '#7a5a00',
    colorBgBase: '#ffffff',
    colorBgLayout: '#fbfaf7',
    colorTextBase: '#1f2329',
    colorTextPlaceholder: '#696a64',
    colorTextDescription: '#696a64',
    colorBorder: '#cfcabd',
    colorBorderSecondary: '#e4e0d6',
    colorSplit: '#e4e0d6',
    borderRadius: 3,
    fontSize: 13,
    controlHeight: 28,
    fontFamily: 'var(--sans)',
    boxShadow: '0 0 0 1px #cfcabd',
    boxShadowSecondary: '0 0 0 1px #cfcabd',
    motion: false,
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Table: { headerBg: '#f4f1ea', headerSplitColor: 'transparent', rowHoverBg: '#f8f6f0' },
    Tabs: { horizontalMargin: '0' },
  },
};
