// Jest's environment for Node with the globals of a plain context, so that tests run at the speed of the program.
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** Those that Jest gives to tests in place of the context's own, for values that Node hands over to be instances of them. */
const shared = new Set(['ArrayBuffer', 'Uint8Array']);

/**
 * Jest's own context asks a proxy in JavaScript for each global (`Math`, `Map`, `String`) each time that one is named:
 * reading a word list takes eight times as long there. A context that is not contextified has plain globals. Each test
 * file still has one for itself.
 */
export default class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const global = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    const own = new Set(Reflect.ownKeys(global).filter((name) => !shared.has(name)));
    for (const name of Reflect.ownKeys(this.global)) if (!own.has(name)) lend(this.global, global, name);
    global.global = global;
    this.context = global;
    this.global = global;
    this.moduleMocker = new this.moduleMocker.constructor(global);
    this.fakeTimersModern = new this.fakeTimersModern.constructor({ config: config.projectConfig, global });
  }
}

/** Gives one object a property of another; what is made when it is first read stays unmade until then. */
function lend(from, to, name) {
  const { get, ...described } = Object.getOwnPropertyDescriptor(from, name);
  const define = (value) =>
    Object.defineProperty(to, name, {
      value,
      writable: true,
      enumerable: described.enumerable,
      configurable: true,
    });
  if (get === undefined) define(described.value);
  else
    Object.defineProperty(to, name, {
      get: () => Reflect.get(define(from[name]), name),
      set: define,
      enumerable: described.enumerable,
      configurable: true,
    });
}
