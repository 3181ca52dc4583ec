/** From so many documents on, starting threads takes less time than it saves. They are also what bounds the memory. */
export const WORTH_THREADS = 150;
