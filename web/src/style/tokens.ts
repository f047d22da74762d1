import { css } from 'lit';

// Colours and type, as declarations: the page sets them on its root, an embedded statement on itself.

export const light = css`
  --paper: #ffffff;
  --tint: #f5f6f7;
  --ink: #16191d;
  --soft: #4f5861;
  --rule: #d5d9dd;
  --edge: #7d868f;
  --accent: #14506f;
  --accent-tint: #e6f0f5;
  --fault: #a3201f;
  --fault-tint: #fcefee;
  --shade: rgb(15 20 25 / 35%);
`;

export const dark = css`
  --paper: #14171a;
  --tint: #1c2024;
  --ink: #e9e7e2;
  --soft: #a9b1b9;
  --rule: #343a40;
  --edge: #7f8992;
  --accent: #8cc4e4;
  --accent-tint: #1d3140;
  --fault: #ff9d95;
  --fault-tint: #3a2020;
  --shade: rgb(0 0 0 / 55%);
`;

export const type = css`
  font: 15px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  font-variant-numeric: tabular-nums lining-nums;
`;
