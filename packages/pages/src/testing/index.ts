export {
  type JoinOptions,
  joinTogether,
  type Shared,
  type Together,
  type TogetherState,
} from '../islands/write/together.ts';
