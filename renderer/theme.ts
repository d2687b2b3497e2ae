import type { MappingAlgorithm, ThemeConfig } from 'antd';
import { theme } from 'antd';

/** The compact algorithm shrinks the text with the spacing; the text stays at 13 px here. */
const readableText: MappingAlgorithm = (seed, map) => ({
  ...(map ?? theme.compactAlgorithm(seed)),
  fontSize: 13,
  fontSizeSM: 12,
  fontSizeLG: 14,
  fontHeight: 20,
  lineHeight: 1.5,
  lineHeightSM: 1.5,
  lineHeightLG: 1.5,
});

/** Paper-and-ink tokens for Ant Design; the same values stand as CSS variables in styles/tokens.css. */
export const paperTheme: ThemeConfig = {
  algorithm: [theme.compactAlgorithm, readableText],
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
    controlHeight: 32,
    fontFamily: 'var(--sans)',
    boxShadow: '0 0 0 1px #cfcabd',
    boxShadowSecondary: '0 0 0 1px #cfcabd',
    motion: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Table: { headerBg: '#f4f1ea', headerSplitColor: 'transparent', rowHoverBg: '#f8f6f0' },
    Notification: { width: 480 },
    Tabs: { horizontalMargin: '0' },
  },
};
