export { StoreRefused, type StoreRefusal } from './errors.ts';
export { openMongoStore, type MongoOptions } from './mongo-store.ts';
export { halfMoved, handOver, mongoOwner, movedAway, openMongoTransfer } from './transfer.ts';
