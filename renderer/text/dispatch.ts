export const dispatchText = {
  title: '调度',
  roundCount: (count: number) => `${count} 轮调度`,
} as const;
