export { StoreRefused, type StoreRefusal } from './errors.ts';
export { openMongoStore, type MongoOptions } from './mongo-store.ts';
