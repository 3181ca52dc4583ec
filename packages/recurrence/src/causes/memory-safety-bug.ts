import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'memory-safety-bug',
  name: 'Memory-safety bug',
  family: 'software',
  definition:
    'Memory is read, written or freed wrongly, as in a buffer overrun, double free or use after free, and processes crash or leak data.',
  signs: {
    named: [
      'memory|object|buffer premature|prematurely|early|immediately|too_soon free|freed|release|recycle|reuse|deallocate',
      'same memory_address|address|allocation|memory assign|reuse|recycle|allocate|hand new|another|old|freed|other|still',
      'buffer overflow|overrun|over_read|overread|underflow|out_of_bounds|past|beyond !queue !network !packet_loss',
      'use_after_free|double_free|dangling_pointer|dangling_reference|wild_pointer|heap_corruption|memory_corruption|stack_corruption|stack_smash',
      'out_of_bounds|out_of_bound read|write|access|memory|array|index|pointer|crash',
      'read|reading|write|writing past|beyond|outside|over end|bound|boundary|allocate buffer|memory|array|allocation|struct|string',
      'segmentation|segfault|sigsegv|access_violation|bus_error|general_protection_fault memory|pointer|buffer|heap|free|array|bound|invalid|address|dereference',
      'memory free|freed|release|deallocate|reuse still|already|twice|while|after|later use|reference|pointer|access|read',
      'pointer dangle|dangling|invalid|stale|freed|null|uninitialized|garbage|dereference',
      'uninitialized|uninitialised|unallocated|adjacent memory|buffer|heap|pointer',
      'memory_safety|memory_safe|memory_unsafe|unsafe_code|bounds_check|bound_check',
    ],
    acted: [
      'reference_count|refcount|decref|incref premature|wrong|missing|free|release|early|drop',
      'null_pointer|nil_pointer|null_dereference|nil_dereference|null_reference dereference|crash|check|unchecked|blank|field',
      'memory|heap|stack overwrite|overwritten|corrupt|smash|clobber|trample pointer|buffer|adjacent|length|process|crash|structure',
      'parser|decoder|module|library|driver|extension|plugin memory|buffer|pointer|bound crash|leak|overrun|overflow|read|free',
      'process|worker|daemon|server crash|abort|die|exit pointer|buffer|allocator|dereference|double_free|corruption',
      'array|index|slice|element|field beyond|past|exceed|out|missing|more length|size|bound|end|count',
      'thread|callback|handler|destructor free|destroy|release object|memory|buffer|pointer while|still|another|twice',
      'allocator|malloc|free|garbage_collector|reference_count|refcount corrupt|double|mismatch|underflow|wrong|abort',
    ],
    setOff: [
      'length|size|count field|value|header trust|attacker|claim|wrong|larger|not_check|unchecked buffer|memory|copy|read',
      'malformed|crafted|truncated|unbalanced|unexpected|oversize input|page|packet|record|html|request|file buffer|pointer|memory|bound|crash|segfault',
      'compiler|optimization|alignment|refactor|rewrite|generated code|parser|pointer memory|buffer|bound|undefined_behavior|pointer',
      'equality|comparison|check|off_by_one|fencepost pointer|buffer|end|length|bound|array',
    ],
    unguarded: [
      'no|not|missing|without|lack|absent|skip bound|bounds|length|range|null|boundary check|validate|verification|test buffer|array|pointer|read|write|memory|index',
      'sanitizer|fuzz|fuzzing|valgrind|static_analysis|asan|address_sanitizer not|never|would|could|miss|find|found|catch',
      'c|cpp|unsafe|native language|code|module|extension memory|pointer|bound|safe',
      'runtime|allocator|mitigation|protection not|never|disable|without detect|catch|zero|guard|abort memory|pointer|free|buffer',
    ],
    lost: [
      'memory|heap|buffer content|fragment|chunk|kilobyte|byte|data|secret|key leak|expose|disclose|dump|return|response|read',
      'private_key|cookie|token|secret|password|session memory leak|disclose|expose|read|bleed',
      'crash_loop|restart|core_dump|coredump|backtrace|stack_trace show|point|reveal|analysis pointer|memory|segfault|null|free|corrupt|dereference',
      'rewrite|port|replace memory_safe|safe_language|rust parser|module|component|code',
      'random|unpredictable|different|odd|inexplicable crash|address|place|location|behavior memory|heap|pointer|corrupt|corruption',
    ],
  },
  confusedWith: [
    {
      id: 'unvalidated-input',
      unlike: 'There what counts is the bad data let in; here that code then reads, writes or frees memory wrongly.',
    },
    { id: 'memory-leak-oom', unlike: 'There memory is used up; here memory is touched where it must not be.' },
    { id: 'hardware-bit-flip', unlike: 'There memory loses its content by itself; here code overwrites it.' },
    {
      id: 'race-condition',
      unlike: 'There the order of two activities decides; here the wrong access itself, though a race may lead to it.',
    },
  ],
  examples: [
    'The image decoder trusted the length in the header and wrote past the end of its buffer. The heap of the thumbnail workers was corrupted and they died with segmentation faults at random places.',
    'A refactored session cache freed an entry while another request still held a pointer to it. This use after free crashed the login daemons of the bank some twenty times an hour.',
    'The extension answered a keep-alive with as many bytes as the request claimed to have sent. By this over-read, chunks of process memory with private keys and cookies went to anyone who asked.',
    'An error path released the same packet structure twice. The double free aborted the gateway of the telephone network whenever a subscriber hung up during set-up.',
    'The agent expected 21 fields and was handed 20, so the interpreter read beyond the bounds of the array. The invalid pointer was dereferenced inside the driver and the terminals went down.',
    'A policy with a blank field left a pointer null, and no null check stood before its use. Each worker that loaded the policy dereferenced the invalid pointer and exited.',
    'The parser compared its position with the end of the buffer by equality, and on unbalanced markup it jumped over the end. It went on reading neighbouring memory and put it into the pages of other sites.',
    'A node of the chain could be stopped by a crafted transaction: a missing bounds check let it overrun a stack buffer. Fuzzing found the spot within a day once somebody ran it.',
    'Our scheduler read a structure out of uninitialised memory after a failed allocation. Depending on what had been there it crashed, or placed containers on hosts that did not exist.',
  ],
  measures: {
    prevent: [
      'Write parsers and other code that reads outside data in a memory-safe language',
      'Check bounds and null on each access that depends on input',
    ],
    detect: [
      'Run fuzzers and address sanitizers in continuous integration',
      'Alert on the first crash of a kind and look at its core dump',
    ],
    limit: [
      'Isolate native parsers in a process that holds no secrets',
      'Keep a switch by which the faulty module can be turned off everywhere',
    ],
  },
});
